package precog.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;

/** What holds the desk together: each rule says why. */
@AnalyzeClasses(
        packages = {"precog.desk", "precog.app"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class DeskArchitectureTest {
    @ArchTest
    static final ArchRule oneBridgeToTheScreen = noClasses()
            .that()
            .resideOutsideOfPackages("precog.desk.live..", "precog.app..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("what reaches the FX thread is conflated and bounded in one place, or a burst starves the screen");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("precog.desk.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a pane must be understood and changed without its neighbours");

    @ArchTest
    static final ArchRule theDeskSeesSnapshotsOnly = noClasses()
            .that()
            .resideInAPackage("precog.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "precog.db..",
                    "precog.paper..",
                    "precog.sim..",
                    "precog.kalshi..",
                    "precog.journal..",
                    "precog.app..")
            .because("the same desk stands on any feed, any exchange and any store: commands in, snapshots out");

    @ArchTest
    static final ArchRule theDeskWaitsForNoDisk = noClasses()
            .that()
            .resideInAPackage("precog.desk..")
            .and()
            .resideOutsideOfPackages("precog.desk.preferences..", "precog.desk.theme..")
            .and()
            .doNotHaveSimpleName("Screens")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql..", "javax.sql..")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because(
                    "what is slow freezes the screen; only a window that closes keeps its layout, and pictures are files");
}
