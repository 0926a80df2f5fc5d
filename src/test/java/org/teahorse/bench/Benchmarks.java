package org.teahorse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.postgresql.Driver;

/** Runs every benchmark, one after the other. {@code ./mvnw -Pbench verify} starts it. */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        // the build's own steps ran in another class loader, and the driver registers itself once
        DriverManager.registerDriver(new Driver());
        Path data = Path.of(System.getProperty("teahorse.bench.data")).normalize();
        SignInBench.main(arguments);
        new ServerBench(data).run();
        SearchBench.main(new String[] {data.toString()});
        if (Files.isDirectory(data)) {
            ExtractionBench.main(new String[] {data.toString()});
        } else {
            System.out.println("No real collections at " + data + ": give another place with -Dteahorse.bench.data=…");
        }
    }
}
