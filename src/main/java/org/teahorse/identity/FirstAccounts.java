package org.teahorse.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;

/** Makes sure that somebody can get in: at start, the first administrator and the first token. */
@Singleton
@Startup
@DependsOn("RegionLoader")
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAccounts {

    private static final Logger LOG = System.getLogger(FirstAccounts.class.getName());

    @EJB
    private AccountSetup setup;

    @EJB
    private DemoAccounts demonstration;

    @PostConstruct
    void prepare() {
        setup.seedTokens();
        setup.seedAdministrator().ifPresent(link -> LOG.log(Level.INFO,
                "The first administrator chooses a password at {0}/welcome?link={1} (valid for 24 hours, once)", Settings.publicUrl(), link));
        setup.seedSecurityAdministrator().ifPresent(link -> LOG.log(Level.INFO,
                "The first security administrator, somebody else, chooses a password at {0}/welcome?link={1} (valid for 24 hours, once)", Settings.publicUrl(), link));
        if (!Settings.demo() && Setting.SECRET_KEY.value().isEmpty()) {
            LOG.log(Level.WARNING, "{0} is not set: nobody can set up a second factor, and staff cannot work without one", Setting.SECRET_KEY.variable());
        }
        if (Settings.demo()) {
            demonstration.seed();
            LOG.log(Level.INFO, "Teahorse is in demo mode at {0} : sign in as {1} / {2}, or call the API with the bearer token {3}",
                    Settings.publicUrl(), Setting.ADMIN_LOGIN.value(), AccountSetup.DEMO_PASSWORD, AccountSetup.DEMO_TOKEN);
        }
    }
}
