package org.teahorse.moderation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.teahorse.moderation.SubmissionSummary;
import org.teahorse.shared.Form;

/** Where somebody works on submissions: at a provider's desk, or as staff. Both see the same pages at addresses of their own. */
public enum Workspace {
    STAFF("/staff", "staff"), PROVIDER("/provider-desk", "provider");

    private final String address;
    private final String area;

    Workspace(String address, String area) {
        this.address = address;
        this.area = area;
    }

    /** The start of its addresses, without language. */
    public String getAddress() {
        return address;
    }

    /** Its part of the navigation. */
    public String getArea() {
        return area;
    }

    /** Of the page that is read, or that a form stands on. */
    static Workspace of(HttpServletRequest request) {
        String here = new Form(request).here().orElse(String.valueOf(request.getAttribute("teahorse.address")));
        return here.startsWith(PROVIDER.address) || here.startsWith("/en" + PROVIDER.address) ? PROVIDER : STAFF;
    }

    /** Of those who wrote a submission. */
    static Workspace of(SubmissionSummary submission) {
        return submission.organisation() == null ? STAFF : PROVIDER;
    }
}
