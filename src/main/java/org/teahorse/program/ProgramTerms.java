package org.teahorse.program;

import java.math.BigDecimal;
import java.util.List;
import org.teahorse.shared.AdministrativeLevel;

/**
 * What a program gives, to whom and how. Whatever a local variant leaves out is null or empty, and taken from its general program.
 *
 * @param promise   in one sentence what one gets
 * @param issuers   lead first
 * @param operator  who runs it
 * @param amountMin in yuan, per applicant
 * @param amountMax in yuan, per applicant
 * @param rate      as it is printed: 设备投资额的 10%
 * @param budget    in yuan, for all
 */
public record ProgramTerms(String promise, List<String> issuers, String operator, AdministrativeLevel level, ProgramKind kind,
        Delivery delivery, Allocation allocation, BigDecimal amountMin, BigDecimal amountMax, String rate, BigDecimal budget,
        List<String> sizeClasses, ProgramParts parts) {

    public ProgramTerms {
        issuers = List.copyOf(issuers);
        sizeClasses = List.copyOf(sizeClasses);
    }

    /** These terms, completed from a general program; its amounts are taken together or not at all. */
    public ProgramTerms orElse(ProgramTerms general) {
        boolean noAmount = amountMin == null && amountMax == null && rate == null;
        return new ProgramTerms(either(promise, general.promise), issuers.isEmpty() ? general.issuers : issuers,
                either(operator, general.operator), either(level, general.level), either(kind, general.kind),
                either(delivery, general.delivery), either(allocation, general.allocation), noAmount ? general.amountMin : amountMin,
                noAmount ? general.amountMax : amountMax, noAmount ? general.rate : rate, either(budget, general.budget),
                sizeClasses.isEmpty() ? general.sizeClasses : sizeClasses, parts.orElse(general.parts));
    }

    private static <T> T either(T own, T general) {
        return own == null ? general : own;
    }
}
