package org.alumninetwork.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;

@AnalyzeClasses(packages = "org.alumninetwork.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Dto|Manager|Utils?|Helper)");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule decidingKnowsNothingOfForwarding = noClasses()
            .that()
            .resideInAnyPackage("..access..", "..token..", "..route..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..forward..");

    @ArchTest
    static final ArchRule forwardingKnowsNothingOfDeciding = noClasses()
            .that()
            .resideInAPackage("..forward..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..access..", "..token..");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            slices().matching("org.alumninetwork.gateway.(*)..").should().beFreeOfCycles();
}
