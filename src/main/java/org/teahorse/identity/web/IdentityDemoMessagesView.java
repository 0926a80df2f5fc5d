package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.identity.DemoMessage;
import org.teahorse.identity.DemoMessages;

/** The messages of demo mode. */
@Named
@RequestScoped
public class IdentityDemoMessagesView {

    @EJB
    private DemoMessages messages;

    private String address = "";
    private List<DemoMessage> newest;

    public void load() {
        newest = messages.newest(address == null ? "" : address.strip());
    }

    public List<DemoMessage> getNewest() {
        return newest;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
