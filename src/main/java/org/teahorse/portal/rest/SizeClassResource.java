package org.teahorse.portal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.taxonomy.SizeClass;
import org.teahorse.taxonomy.SizeClassification;
import org.teahorse.taxonomy.SizeClassification.Indicator;

/** The size class of an enterprise by the official table. */
@RequestScoped
@Path("/size-class")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
public class SizeClassResource {

    @Inject
    private SizeClassification classification;

    /** @param classes one, or all that are possible while a number is missing */
    public record SizeAnswer(List<SizeClass> classes, TableRow row, List<SizeClassification.Comparison> proof) {
    }

    /** The row of the table that was applied. */
    public record TableRow(int number, String name, String nameEn, List<String> codes, String standard, LocalDate validFrom) {
    }

    /** Classifies by the table in force. */
    @GET
    @Operation(summary = "Find the size class of an enterprise", description = "A class is reached when all numbers the table names for the "
            + "industry are; a missing number leaves several classes possible.")
    @APIResponse(responseCode = "200", description = "The class, or the possible classes, with every comparison")
    @APIResponse(responseCode = "400", description = "The industry or a number cannot be read, or the table leaves the industry out")
    public SizeAnswer classify(
            @Parameter(description = "code of GB/T 4754, with or without the letter of its section") @QueryParam("industry") String industry,
            @Parameter(description = "persons employed; leave it out when it is not known") @QueryParam("employees") String employees,
            @Parameter(description = "revenue of a year in 10 000 yuan (万元)") @QueryParam("revenue") String revenue,
            @Parameter(description = "total assets in 10 000 yuan (万元)") @QueryParam("assets") String assets) {
        List<InvalidInputException.Problem> problems = new ArrayList<>();
        Optional<SizeClassification.Row> row = classification.rowOf(industry);
        if (row.isEmpty()) {
            problems.add(InvalidInputException.Problem.of("industry", "size-class.industry", industry == null ? "" : industry));
        }
        Map<Indicator, BigDecimal> given = new EnumMap<>(Indicator.class);
        given.put(Indicator.EMPLOYEES, number("employees", employees, problems));
        given.put(Indicator.REVENUE, number("revenue", revenue, problems));
        given.put(Indicator.ASSETS, number("assets", assets, problems));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        SizeClassification.Classified answer = classification.classify(row.get(), given);
        return new SizeAnswer(List.copyOf(answer.classes()), new TableRow(row.get().number(), row.get().name(), row.get().nameEn(),
                row.get().codes(), row.get().standard(), row.get().validFrom()), answer.proof());
    }

    private static BigDecimal number(String name, String typed, List<InvalidInputException.Problem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().matches("\\d{1,12}(\\.\\d{1,4})?")) {
            return new BigDecimal(typed.strip());
        }
        problems.add(InvalidInputException.Problem.of(name, "number.unreadable", typed.length() > 40 ? typed.substring(0, 40) : typed));
        return null;
    }
}
