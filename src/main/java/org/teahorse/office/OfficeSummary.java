package org.teahorse.office;

import org.teahorse.content.RecordHead;

/** What lists and the API say of an office: its unit is the title, what it handles are the topics. Every part but the head may be null. */
public record OfficeSummary(RecordHead head, String address, String phone, String hours) {
}
