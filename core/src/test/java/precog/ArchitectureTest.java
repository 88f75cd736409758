package precog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

/** What holds the architecture: each rule says why. */
@AnalyzeClasses(packages = "precog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The flow, left to right: a package may know those to its left. */
    private static final String[] STAGES = {
        "value",
        "feed",
        "market",
        "game",
        "model",
        "config",
        "edge",
        "decision",
        "risk",
        "order",
        "position",
        "exit",
        "settlement",
        "alert",
        "analytics"
    };

    private static final String[] ADAPTERS = {
        "precog.kalshi..",
        "precog.sim..",
        "precog.paper..",
        "precog.polymarket..",
        "precog.espn..",
        "precog.recording.."
    };

    private static final String[] DETERMINISTIC = {
        "precog.value..",
        "precog.feed..",
        "precog.market..",
        "precog.game..",
        "precog.model..",
        "precog.config..",
        "precog.edge..",
        "precog.decision..",
        "precog.risk..",
        "precog.order..",
        "precog.position..",
        "precog.exit..",
        "precog.settlement..",
        "precog.alert..",
        "precog.journal..",
        "precog.engine..",
        "precog.paper..",
        "precog.notice.."
    };

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("precog.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle of packages can only be understood, tested and changed as one lump");

    @ArchTest
    static void stagesFlowFromLeftToRight(JavaClasses classes) {
        for (int stage = 0; stage < STAGES.length; stage++) {
            String[] later = Arrays.stream(STAGES, stage + 1, STAGES.length)
                    .map(name -> "precog." + name + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("precog." + STAGES[stage] + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .allowEmptyShould(true)
                        .because("a trade flows one way, from the feed to the analytics, and so must what we know")
                        .check(classes);
            }
        }
    }

    @ArchTest
    static final ArchRule stagesKnowNoAdapter = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS)
            .because("venues and simulators are chosen in the composition root; the engine is the same on all of them");

    @ArchTest
    static final ArchRule coreKnowsNoScreenAndNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "precog.db..",
                    "precog.app..")
            .because("the core must run and be tested without a window or a database");

    @ArchTest
    static final ArchRule noWallClock = noClasses()
            .that()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("time arrives in messages: the same input must give the same output at any speed");

    @ArchTest
    static final ArchRule noSleep = noClasses()
            .that()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a sleeping engine misses the kill switch; it waits on its inbox");

    @ArchTest
    static final ArchRule noRandomness = noClasses()
            .that()
            .resideInAnyPackage(DETERMINISTIC)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("a run must be repeatable from its input alone");

    @ArchTest
    static final ArchRule moneyIsExact = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("precog.value..", "precog.order..", "precog.position..", "precog.settlement..")
            .and()
            .areNotStatic()
            .should(notBeFloating())
            .because("binary floating point loses cents; price, quantity and money are exact to their last digit");

    @ArchTest
    static final ArchRule moneyIsTakenExactly = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("precog.order..", "precog.position..", "precog.settlement..")
            .should(takeOrGiveFloating())
            .because("what is passed around as double is no longer exact when it arrives");

    @ArchTest
    static final ArchRule namesAreNouns = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
            .because("a name says what a thing is in the trader's world; these say nothing");

    @ArchTest
    static final ArchRule onlyThePaceLooksAtAClock = noClasses()
            .that()
            .resideInAPackage("precog.engine..")
            .and()
            .doNotHaveSimpleName("Pace")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class)
            .because("one place decides how long to wait, and nothing that is computed depends on it");

    private static ArchCondition<JavaField> notBeFloating() {
        return new ArchCondition<>("not be float or double") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                events.add(new SimpleConditionEvent(field, !isFloating(field.getRawType()), field.getDescription()));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeOrGiveFloating() {
        return new ArchCondition<>("take or return float or double") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean floating = isFloating(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating);
                events.add(new SimpleConditionEvent(method, floating, method.getDescription()));
            }
        };
    }

    private static boolean isFloating(JavaClass type) {
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }
}
