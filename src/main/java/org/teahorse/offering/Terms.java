package org.teahorse.offering;

/**
 * How working together goes. Each may be null.
 *
 * @param onboarding   how it begins
 * @param exit         how it ends, and what that costs
 * @param supportHours when somebody answers
 * @param security     what happens to what the customer hands over
 */
public record Terms(String onboarding, String exit, String supportHours, String security) {
}
