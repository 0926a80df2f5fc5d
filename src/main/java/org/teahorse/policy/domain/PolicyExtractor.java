package org.teahorse.policy.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.PolicyRole;
import org.teahorse.policy.Validity;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.policy.domain.Extracted.Method;
import org.teahorse.policy.domain.Extracted.Source;
import org.teahorse.policy.domain.PolicyTextParser.Line;
import org.teahorse.shared.DocumentNumber;
import org.teahorse.shared.TextFolding;
import org.teahorse.taxonomy.TopicClassifier;

/**
 * Reads a record of a source as a policy: from the title, the text or both, whichever there is. It says nothing that
 * neither the record nor the words show; what is read is a proposal to the editor, with the words it rests on.
 */
public final class PolicyExtractor {

    /** A number on a line of its own this near the top is the document's own. */
    private static final int NUMBER_LINES = 8;

    /** How much of a text is read for what it says about itself. */
    private static final int HEAD = 3000;

    private static final Pattern SELF_NAMED_FORM = Pattern.compile(
            "(?:制[定订]|提出|现将有关事项|现就有关事项)(?:出台)?(?:本|以下|如下)?(\\p{IsHan}{2,8}?)(?:如下)?[。：:，.]");

    private final ExtractionContext context;

    public PolicyExtractor(ExtractionContext context) {
        this.context = Objects.requireNonNull(context, "context");
    }

    /** Reads one record. */
    public Extraction extract(ExtractionInput input) {
        String text = TextNormaliser.normalise(input.textOrEmpty());
        List<Line> lines = PolicyTextParser.lines(text);
        Optional<Extracted<String>> title = title(input, text, lines);
        TitleParts parts = TitleParts.of(title.map(Extracted::value).orElse(""));
        Optional<SignatureBlock> signature = SignatureBlock.first(lines);
        boolean inText = title.map(Extracted::source).filter(Source.TEXT::equals).isPresent();
        List<Extracted<String>> issuers = issuers(parts, signature, inText);

        Extracted<PolicyForm> form = form(parts, text);
        Extracted<PolicyRole> role = RoleClassifier.classify(parts.title(), form.value())
                .map(match -> Extracted.inTitle(match.role(), Method.RULE,
                        positionOf(parts.title(), match.start()), positionOf(parts.title(), match.end())))
                .orElseGet(() -> Extracted.context(PolicyRole.POLICY));
        Jurisdiction jurisdiction = Jurisdiction.of(parts.title(), issuers, context);
        Optional<Extracted<LocalDate>> signedOn = signedOn(input, signature);
        LocalDate signed = signedOn.map(Extracted::value).orElse(null);

        Optional<NumberCheck> check = Optional.ofNullable(input.documentNumber())
                .flatMap(number -> new NumberChecker(context, parts, form.value(), jurisdiction.level(), issuers)
                        .check(number, signed, input.publishedOn()));
        TermClauses terms = TermClauses.of(text, signed, input.publishedOn());
        Judgment judgment = validity(parts, role.value(), terms, signed, input.publishedOn());
        return new Extraction(
                title,
                parts.inner().map(inner -> new Extracted<>(inner.name(), Method.PRINTED,
                        inText ? Source.TEXT : Source.TITLE, inner.start(), inner.end())),
                documentNumber(check, lines),
                check,
                issuers,
                form,
                role,
                jurisdiction.level(),
                jurisdiction.region(),
                TopicClassifier.classify(parts.subject(), text, context.topicRules()),
                signedOn,
                Optional.ofNullable(input.publishedOn()).map(Extracted::field),
                terms.effectiveOn(),
                terms.expiresOn(),
                judgment.validity(),
                judgment.basis(),
                RelationFinder.find(parts, text, role.value()));
    }

    private static Optional<Extracted<String>> title(ExtractionInput input, String text, List<Line> lines) {
        String given = TitleParts.tidy(input.titleOrEmpty());
        return given.isEmpty()
                ? TitleFinder.find(text, lines)
                : Optional.of(new Extracted<>(given, Method.FIELD, Source.TITLE, 0, given.length()));
    }

    private static List<Extracted<String>> issuers(TitleParts parts, Optional<SignatureBlock> signature, boolean titleInText) {
        if (!parts.issuers().isEmpty()) {
            Source source = titleInText ? Source.TEXT : Source.TITLE;
            return parts.issuers().stream()
                    .map(name -> new Extracted<>(name.name(), Method.PRINTED, source, name.start(), name.end())).toList();
        }
        return signature.map(SignatureBlock::bodies).orElse(List.of()).stream()
                .map(name -> Extracted.inText(name.name(), Method.PRINTED, name.start(), name.end())).toList();
    }

    /** The form of what is issued, else of the paper itself, else of the last name the title quotes. */
    private static Extracted<PolicyForm> form(TitleParts parts, String text) {
        String title = parts.title();
        if (title.isEmpty()) {
            return selfNamedForm(text);
        }
        if (parts.inner().isPresent()) {
            TitleParts.Inner inner = parts.inner().get();
            Optional<PolicyForm> form = FormClassifier.classify(inner.name());
            if (form.isPresent()) {
                return Extracted.inTitle(form.get(), Method.RULE, inner.start(), inner.end());
            }
        }
        Optional<PolicyForm> own = FormClassifier.classify(title);
        if (own.isEmpty()) {
            List<QuotedTitles.Quoted> quotes = QuotedTitles.find(title);
            own = quotes.isEmpty() ? own : FormClassifier.classify(quotes.get(quotes.size() - 1).title());
        }
        return Extracted.inTitle(own.orElse(PolicyForm.OTHER), Method.RULE, 0, title.length());
    }

    /** A text without a title still says 制定本办法 or 制定以下措施. */
    private static Extracted<PolicyForm> selfNamedForm(String text) {
        Matcher matcher = SELF_NAMED_FORM.matcher(text).region(0, Math.min(HEAD, text.length()));
        while (matcher.find()) {
            Optional<PolicyForm> form = FormClassifier.classify(matcher.group(1));
            if (form.isPresent()) {
                return Extracted.inText(form.get(), Method.RULE, matcher.start(1), matcher.end(1));
            }
        }
        return Extracted.context(PolicyForm.OTHER);
    }

    private static Optional<Extracted<LocalDate>> signedOn(ExtractionInput input, Optional<SignatureBlock> signature) {
        if (input.signedOn() != null) {
            return Optional.of(Extracted.field(input.signedOn()));
        }
        return signature.map(block -> Extracted.inText(block.date(), Method.PRINTED, block.dateStart(), block.dateEnd()));
    }

    private static Optional<Extracted<DocumentNumber>> documentNumber(Optional<NumberCheck> check, List<Line> lines) {
        if (check.isPresent()) {
            return check.filter(NumberCheck::isOwn)
                    .map(own -> new Extracted<>(own.number(), Method.FIELD, Source.NUMBER, 0, 0));
        }
        for (Line line : lines.subList(0, Math.min(NUMBER_LINES, lines.size()))) {
            Optional<DocumentNumber.Found> found = DocumentNumber.findAll(line.text()).stream().findFirst()
                    .filter(number -> number.start() == 0 && number.end() == line.text().length());
            if (found.isPresent()) {
                return Optional.of(Extracted.inText(found.get().number(), Method.PRINTED, line.start(), line.end()));
            }
        }
        return Optional.empty();
    }

    private record Judgment(Extracted<Validity> validity, ValidityBasis basis) {
    }

    private Judgment validity(TitleParts parts, PolicyRole role, TermClauses terms, LocalDate signedOn, LocalDate publishedOn) {
        if (role == PolicyRole.CONSULTATION) {
            return new Judgment(Extracted.inTitle(Validity.DRAFT, Method.RULE, 0, parts.title().length()), ValidityBasis.SOURCE);
        }
        LocalDate today = context.today();
        LocalDate from = terms.effectiveOn().map(Extracted::value).orElse(signedOn != null ? signedOn : publishedOn);
        if (terms.expiresOn().isPresent() && from != null) {
            Extracted<LocalDate> expires = terms.expiresOn().get();
            ValidityBasis basis = terms.trial() ? ValidityBasis.TRIAL_TERM : ValidityBasis.CLAUSE;
            if (expires.value().isBefore(today)) {
                return new Judgment(Extracted.inText(Validity.EXPIRED, Method.COMPUTED, expires.start(), expires.end()), basis);
            }
            if (!from.isAfter(today)) {
                return new Judgment(Extracted.inText(Validity.IN_FORCE, Method.COMPUTED, expires.start(), expires.end()), basis);
            }
        }
        // an effective clause alone proves nothing: the document may have been repealed since
        return new Judgment(Extracted.context(Validity.UNKNOWN), ValidityBasis.NONE);
    }

    /** Where the n-th character that is no blank stands. */
    private static int positionOf(String title, int characters) {
        int seen = 0;
        for (int i = 0; i < title.length(); i++) {
            if (seen == characters) {
                return i;
            }
            seen += TextFolding.isSpace(title.charAt(i)) ? 0 : 1;
        }
        return title.length();
    }
}
