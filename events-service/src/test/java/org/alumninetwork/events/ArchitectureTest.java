package org.alumninetwork.events;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import org.alumninetwork.testing.ArchitectureRules;

@AnalyzeClasses(packages = "org.alumninetwork.events", importOptions = DoNotIncludeTests.class)
class ArchitectureTest implements ArchitectureRules {}
