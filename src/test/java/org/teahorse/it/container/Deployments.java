package org.teahorse.it.container;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.teahorse.it.Patience;

/** The WAR as it was built, with the callers that tests act through. Never a list of classes kept by hand. */
final class Deployments {

    private Deployments() {
    }

    static WebArchive teahorse() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war").importFrom(new File(System.getProperty("teahorse.war"))).as(WebArchive.class)
                .addClasses(Callers.class, Callers.Work.class, AdministratorCaller.class, UnmandatedCaller.class, SystemCaller.class, StaffCaller.class,
                        Database.class, ImportCaller.class, EditorPerson.class, ReviewerPerson.class, PublisherPerson.class, Patience.class, FlakyHandler.class, OutboxPoster.class, AuditorCaller.class, AuditRecorder.class, EditorCaller.class, ScannerDaemon.class, HeadKeeper.class);
    }
}
