package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.console.Installation;
import org.teahorse.console.SettingState;

/** The settings in force. */
@Named
@RequestScoped
public class ConsoleSettingsView {

    @EJB
    private Installation installation;

    private List<SettingState> list;

    public List<SettingState> getList() {
        if (list == null) {
            list = installation.settings();
        }
        return list;
    }
}
