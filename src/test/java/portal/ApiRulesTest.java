package portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;
import portal.tenancy.Allowed;
import portal.tenancy.AllowedToAnyone;

/** The rules of the GraphQL layer that no compiler knows. */
class ApiRulesTest {

    @Test
    void everyOperationDeclaresItsPermission() {
        methods()
                .that()
                .areAnnotatedWith(Query.class)
                .or()
                .areAnnotatedWith(Mutation.class)
                .should(hold(
                        "bear exactly one of @Allowed and @AllowedToAnyone",
                        method ->
                                method.isAnnotatedWith(Allowed.class) != method.isAnnotatedWith(AllowedToAnyone.class)))
                .check(ArchitectureTest.PRODUCT);
    }

    /** Arguments of batched fields collapse under aliases: one row would be answered with another row's arguments. */
    @Test
    void batchedFieldsTakeNoArguments() {
        methods()
                .that(DescribedPredicate.describe("are batched", ApiRulesTest::isBatched))
                .should(hold(
                        "take the rows and nothing else",
                        method -> method.getParameters().size() == 1))
                .check(ArchitectureTest.PRODUCT);
    }

    private static boolean isBatched(JavaMethod method) {
        return method.getParameters().stream()
                .anyMatch(parameter -> parameter.isAnnotatedWith(Source.class)
                        && parameter.getRawType().isAssignableTo(List.class));
    }

    private static ArchCondition<JavaMethod> hold(String what, Predicate<JavaMethod> condition) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var met = condition.test(method);
                events.add(new SimpleConditionEvent(
                        method, met, method.getFullName() + (met ? " does " : " does not ") + what));
            }
        };
    }
}
