package org.teahorse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/** Holds the description of the API to the API: nothing is left unsaid, and a client made from it works. */
@ExtendWith(RunningServer.class)
class OpenApiHttpIT {

    private static final String OPTIONS = "openApiNullable=false,useJakartaEe=true,useSingleRequestParameter=true,hideGenerationTimestamp=true,"
            + "invokerPackage=client,apiPackage=client.api,modelPackage=client.model";
    private static final String PARTS = "models,modelDocs=false,modelTests=false,apis,apiDocs=false,apiTests=false,supportingFiles";

    @TempDir
    Path folder;

    @BeforeAll
    static void everythingIsIn() {
        Api.awaitDemonstration();
    }

    private static String description() {
        return Api.get("/openapi", "Accept", "application/json").body();
    }

    private static void operations(BiConsumer<String, JsonObject> check) {
        JsonObject api = Api.json(Api.get("/openapi", "Accept", "application/json")).asJsonObject();
        api.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (operation.getValueType() == JsonValue.ValueType.OBJECT) {
                check.accept(method + " " + path, operation.asJsonObject());
            }
        }));
    }

    @Test
    void nothingOfTheApiIsLeftUnsaid() {
        List<String> unsaid = new ArrayList<>();
        Set<String> names = new HashSet<>();
        operations((where, operation) -> {
            if (!names.add(operation.getString("operationId", ""))) {
                unsaid.add(where + " shares its operationId");
            }
            if (operation.getString("summary", "").isBlank() || operation.getJsonArray("tags") == null) {
                unsaid.add(where + " has no summary or tag");
            }
            Stream.ofNullable(operation.getJsonArray("parameters")).flatMap(parameters -> parameters.getValuesAs(JsonObject.class).stream())
                    .filter(parameter -> parameter.getString("description", "").length() < 5
                            || parameter.getString("description").equals(parameter.getString("name"))
                            || parameter.getJsonObject("schema") == null || parameter.getJsonObject("schema").isEmpty())
                    .forEach(parameter -> unsaid.add(where + " says too little of " + parameter.getString("name")));
            operation.getJsonObject("responses").forEach((status, response) -> checkResponse(where + " " + status, status, response.asJsonObject(), unsaid));
            if (where.contains("{") && !operation.getJsonObject("responses").containsKey("404")) {
                unsaid.add(where + " does not say what is missing");
            }
            if (where.matches("get /api/v1/(policies|programs|calls|results|offices|providers|offerings)/\\{id}")
                    && !operation.getJsonObject("responses").containsKey("410")) {
                unsaid.add(where + " does not say what was withdrawn");
            }
        });
        assertEquals(List.of(), unsaid);
        assertTrue(names.size() > 30);
    }

    private static void checkResponse(String where, String status, JsonObject response, List<String> unsaid) {
        boolean error = !status.startsWith("2");
        JsonObject content = response.getJsonObject("content");
        if (status.equals("204")) {
            return;
        }
        if (content == null || content.values().stream().anyMatch(media -> media.asJsonObject().getJsonObject("schema") == null
                || media.asJsonObject().getJsonObject("schema").isEmpty())) {
            unsaid.add(where + " has no schema");
        } else if (error && !content.keySet().equals(Set.of("application/problem+json"))) {
            unsaid.add(where + " is no problem document");
        }
    }

    @Test
    void noTwoKindsOfAnswersShareAName() {
        JsonObject schemas = Api.json(Api.get("/openapi", "Accept", "application/json")).asJsonObject().getJsonObject("components").getJsonObject("schemas");
        assertEquals(List.of(), schemas.keySet().stream().filter(name -> name.matches(".*\\d")).toList());
        assertEquals("urn:teahorse:record.unknown", Api.json(Api.get("/api/v1/programs/999999999")).asJsonObject().getString("type"));
        assertTrue(schemas.getJsonObject("JobDocument").getJsonObject("properties").getJsonObject("state").getJsonArray("enum")
                .getValuesAs(JsonString::getString).contains("WAITING"));
    }

    @Test
    void aClientMadeFromTheDescriptionWalksFromAQuestionToAnOffice() throws Exception {
        Path description = Files.writeString(folder.resolve("openapi.json"), description());
        Path generator = Path.of(System.getProperty("teahorse.client"), "client-generator.jar");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar",
                generator.toString(), "generate", "-i", description.toString(), "-g", "java", "--library", "native",
                "-o", folder.resolve("generated").toString(), "-p", OPTIONS, "--global-property", PARTS)
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertEquals(0, process.waitFor(), () -> text(log));
        Path sources = folder.resolve("generated/src/main/java");
        Files.copy(Path.of("src/test/resources/client/Walk.java"), sources.resolve("client/Walk.java"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> libraries = List.of(generator, jakarta());
        compile(sources, classes, libraries);
        URL[] path = Stream.concat(Stream.of(classes), libraries.stream()).map(OpenApiHttpIT::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Object seen = loader.loadClass("client.Walk").getMethod("from", String.class).invoke(null, RunningServer.baseUrl());
            assertEquals(List.of("hit program true", "program true true", "changes 3 true", "call true true", "office true", "missing 404 true"), seen);
        }
    }

    private static Path jakarta() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(jar -> jar.contains("jakarta.jakartaee-api"))
                .map(Path::of).findFirst().orElseThrow();
    }

    private static void compile(Path sources, Path classes, List<Path> libraries) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp",
                String.join(File.pathSeparator, libraries.stream().map(Path::toString).toList())));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, arguments.toArray(String[]::new));
        assertEquals(0, result, errors::toString);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
