package org.alumninetwork.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.util.List;
import org.alumninetwork.support.idempotency.Idempotent;
import org.alumninetwork.support.idempotency.KeepsItsOwnKeys;
import org.jboss.resteasy.reactive.RestResponse;

/** The house style that a machine can hold; each service runs it over its own classes. */
public interface ArchitectureRules {

    List<Class<? extends Annotation>> BODIED = List.of(POST.class, PUT.class, PATCH.class);

    @ArchTest
    ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    @ArchTest
    ArchRule resourcesAreNamedResource = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveSimpleNameEndingWith("Resource");

    @ArchTest
    ArchRule dependenciesComeThroughTheConstructor = fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    ArchRule everyPostCanBeRetried = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@Idempotent or @KeepsItsOwnKeys",
                    (JavaAnnotation<?> annotation) -> annotation.getRawType().isEquivalentTo(Idempotent.class)
                            || annotation.getRawType().isEquivalentTo(KeepsItsOwnKeys.class)))
            .andShould()
            .haveRawReturnType(RestResponse.class);

    @ArchTest
    ArchRule accessIsSaidAtEachResource = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    ArchRule answersHaveAMediaType = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Produces.class);

    /** Else a record of one text is read from text/plain as well, and from anything that calls itself so. */
    @ArchTest
    ArchRule bodiesHaveAMediaType = methods()
            .that(DescribedPredicate.describe("take a body", ArchitectureRules::takesABody))
            .should()
            .beAnnotatedWith(Consumes.class);

    private static boolean takesABody(JavaMethod method) {
        return BODIED.stream().anyMatch(method::isAnnotatedWith)
                && method.getParameters().stream().anyMatch(ArchitectureRules::isBody);
    }

    /** Whatever else a parameter is, an annotation of Jakarta REST says so. */
    private static boolean isBody(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .noneMatch(
                        annotation -> annotation.getRawType().getPackageName().startsWith("jakarta.ws.rs"));
    }

    @ArchTest
    ArchRule entitiesDoNotLeaveTheService = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .haveRawReturnType(DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class)));

    @ArchTest
    ArchRule entitiesKeepTheirFieldsPrivate = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePrivate();

    @ArchTest
    ArchRule entitiesAreNotTheirOwnRepositories = noClasses().should().beAssignableTo(PanacheEntityBase.class);
}
