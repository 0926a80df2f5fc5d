package org.teahorse.provider;

/** What sort of organisation a provider is. */
public enum LegalForm {
    COMPANY, PARTNERSHIP, INDIVIDUAL_BUSINESS, COOPERATIVE, PUBLIC_INSTITUTION, SOCIAL_ORGANISATION
}
