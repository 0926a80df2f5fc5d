package org.teahorse.policy.domain;

import org.teahorse.shared.AdministrativeLevel;

/** A region named in a text; the span counts UTF-16 units. */
public record RegionMatch(String code, AdministrativeLevel level, int start, int end) {
}
