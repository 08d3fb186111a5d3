package org.alumninetwork.members;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import org.alumninetwork.testing.ArchitectureRules;

@AnalyzeClasses(packages = "org.alumninetwork.members", importOptions = DoNotIncludeTests.class)
class ArchitectureTest implements ArchitectureRules {}
