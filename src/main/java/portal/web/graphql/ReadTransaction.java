package portal.web.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import portal.tenancy.ReadOnly;

/**
 * Wraps each query operation in one transaction: the scope is bound once, every field sees the same state, and there is
 * one commit. Mutations have none here: each of their fields is its own transaction.
 */
@ApplicationScoped
class ReadTransaction extends SimplePerformantInstrumentation {

    static final String READ_ONLY = "portal.readOnly";

    @Inject
    ReadOnly readOnly;

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var operation = context.getOperationDefinition().getOperation();
        if (operation != Operation.QUERY) {
            if (Boolean.TRUE.equals(context.getGraphQLContext().get(READ_ONLY))) {
                throw new AbortExecutionException("Only queries can be sent with GET. Use POST.");
            }
            return SimpleInstrumentationContext.noOp();
        }
        readOnly.begin();
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> {
            if (failure == null && !QuarkusTransaction.isRollbackOnly()) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        });
    }
}
