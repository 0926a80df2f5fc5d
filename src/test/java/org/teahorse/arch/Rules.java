package org.teahorse.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.teahorse.actor.RowScope;

/**
 * The walls of the house, for any base package: the product's own, and a small fixture that breaks each of them, by which the rules
 * are seen to fail.
 */
final class Rules {

    /** A module uses only modules before it. */
    static final List<String> ORDER = List.of("shared", "actor", "audit", "outbox", "embedding", "region", "taxonomy", "identity", "source",
            "attachment", "search", "content", "moderation", "policy", "office", "program", "provider", "offering", "enterprise", "eligibility", "casework",
            "marketplace", "exchange", "alert", "insight", "console", "portal");

    private final String base;

    Rules(String base) {
        this.base = base;
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        return Map.ofEntries(
                Map.entry("modulesKeepTheirOrder", classes().that(inModules()).should(useOnlyModulesBefore())),
                Map.entry("modulesMeetAtTheirRoot", classes().that(inModules()).should(meetOtherModulesAtTheirRoot())),
                Map.entry("domainIsFreeOfTheContainer", noClasses().that().resideInAPackage(base + ".*.domain..")
                        .should().dependOnClassesThat(container())),
                Map.entry("onlyStoresTouchTheEntityManager", noClasses().that().resideOutsideOfPackage(base + ".*.store..")
                        .should().dependOnClassesThat().areAssignableTo(EntityManager.class)),
                Map.entry("webAndRestReachNeitherStoreNorDomain", noClasses().that()
                        .resideInAnyPackage(base + ".*.web..", base + ".*.rest..")
                        .should().dependOnClassesThat().resideInAnyPackage(base + ".*.store..", base + ".*.domain..")),
                Map.entry("boundaryMethodsSayWhoMayCallThem", methods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class)
                        .and().arePublic().and().areNotStatic().should(sayWhoMayCall())),
                Map.entry("boundariesHaveARowScope", classes().that().areAnnotatedWith(Stateless.class).should(haveARowScope())),
                Map.entry("boundariesReturnNoEntity", methods().that().arePublic().and().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class)
                        .should(returnNoEntity())),
                Map.entry("namedBeansAreViews", classes().that().areAnnotatedWith(Named.class)
                        .should().resideInAPackage(base + ".*.web..").andShould().haveSimpleNameEndingWith("View")),
                Map.entry("viewScopedBeansAreSerializable", classes().that().areAnnotatedWith(ViewScoped.class)
                        .or().areAnnotatedWith(org.omnifaces.cdi.ViewScoped.class)
                        .should().beAssignableTo(Serializable.class)),
                Map.entry("viewsStaySmall", classes().that().areAnnotatedWith(Named.class).should(staySmall())),
                Map.entry("toOneAssociationsAreLazy", classes().that().areAnnotatedWith(Entity.class).should(haveLazyAssociations())),
                Map.entry("nobodyReadsTheClockAlone", noClasses().that().haveSimpleNameNotContaining("InstallationClock")
                        .should(readTheClock())));
    }

    private DescribedPredicate<JavaClass> inModules() {
        return DescribedPredicate.describe("are in a module", type -> moduleOf(type) != null);
    }

    /** The module of a class: the package below the base; null outside. */
    private String moduleOf(JavaClass type) {
        if (!type.getPackageName().startsWith(base + ".")) {
            return null;
        }
        String module = type.getPackageName().substring(base.length() + 1).split("\\.")[0];
        return ORDER.contains(module) ? module : null;
    }

    private ArchCondition<JavaClass> useOnlyModulesBefore() {
        return condition("use only modules before their own", (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = moduleOf(dependency.getTargetClass().getBaseComponentType());
                if (target != null && ORDER.indexOf(target) > ORDER.indexOf(moduleOf(type))) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
        });
    }

    private ArchCondition<JavaClass> meetOtherModulesAtTheirRoot() {
        return condition("use only the root package of other modules", (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String module = moduleOf(target);
                if (module != null && !module.equals(moduleOf(type)) && !target.getPackageName().equals(base + "." + module)) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
        });
    }

    /** Everything of Jakarta EE but annotations of persistence and validation, and JSON, which is a plain library. */
    private static DescribedPredicate<JavaClass> container() {
        return DescribedPredicate.describe("belong to the container", type -> type.getPackageName().startsWith("jakarta.")
                && !type.getPackageName().startsWith("jakarta.persistence") && !type.getPackageName().startsWith("jakarta.validation")
                && !type.getPackageName().startsWith("jakarta.json") || type.isAssignableTo(EntityManager.class));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("carry @RolesAllowed, @PermitAll or @DenyAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(PermitAll.class)
                        && !method.isAnnotatedWith(DenyAll.class) && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveARowScope() {
        return condition("carry @RowScope, or run without a transaction", (type, events) -> {
            boolean outside = type.tryGetAnnotationOfType(TransactionAttribute.class)
                    .map(attribute -> attribute.value() == TransactionAttributeType.NOT_SUPPORTED).orElse(false);
            if (!outside && !type.isAnnotatedWith(RowScope.class)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has no row scope: it would see no protected row"));
            }
        });
    }

    private static ArchCondition<JavaMethod> returnNoEntity() {
        return new ArchCondition<>("return no entity, not even in a list") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaType type = method.getReturnType();
                type.getAllInvolvedRawTypes().stream().filter(raw -> raw.isAnnotatedWith(Entity.class)).forEach(entity ->
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " returns " + entity.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> staySmall() {
        return condition("have at most 5 injections and 30 methods", (type, events) -> {
            long injections = type.getFields().stream().filter(field -> field.isAnnotatedWith(Inject.class)
                    || field.isAnnotatedWith(jakarta.ejb.EJB.class)).count();
            if (injections > 5 || type.getMethods().size() > 30) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + injections + " injections and "
                        + type.getMethods().size() + " methods"));
            }
        });
    }

    private static ArchCondition<JavaClass> haveLazyAssociations() {
        return condition("load to-one associations lazily", (type, events) -> type.getFields().forEach(field -> {
            boolean eager = field.tryGetAnnotationOfType(ManyToOne.class).map(one -> one.fetch() == FetchType.EAGER).orElse(false)
                    || field.tryGetAnnotationOfType(OneToOne.class).map(one -> one.fetch() == FetchType.EAGER).orElse(false);
            if (eager) {
                events.add(SimpleConditionEvent.violated(type, field.getFullName() + " is loaded eagerly"));
            }
        }));
    }

    private static ArchCondition<JavaClass> readTheClock() {
        return condition("call now() without a clock", (type, events) -> type.getMethodCallsFromSelf().forEach(call -> {
            boolean time = call.getTargetOwner().getPackageName().equals("java.time") && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            if (time) {
                events.add(SimpleConditionEvent.satisfied(type, call.getDescription()));
            }
        }));
    }

    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        };
    }
}
