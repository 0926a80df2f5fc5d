package org.teahorse.audit;

import jakarta.enterprise.context.RequestScoped;

/** Where the request in progress comes from, as the portal's filter saw it. Empty for the server's own work. */
@RequestScoped
public class Origin {

    private String request;
    private String address;

    /** @param request id of the request, as the log has it @param address of the client */
    public void set(String request, String address) {
        this.request = request;
        this.address = address;
    }

    /** Null for the server's own work. */
    public String request() {
        return request;
    }

    /** Null for the server's own work. */
    public String address() {
        return address;
    }
}
