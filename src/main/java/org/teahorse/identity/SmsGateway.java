package org.teahorse.identity;

/** Carries short messages to telephones. The installation's settings choose one; another way is another implementation. */
public interface SmsGateway {

    /**
     * @param mobile  of 11 digits
     * @param message what is read
     * @param id      the same for the same message, so that the carrier can drop a second copy
     * @throws RuntimeException when it was not taken; it is tried again later
     */
    void send(String mobile, String message, String id);
}
