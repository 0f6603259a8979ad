/**
 * The bank's CRM as the directory of customers: asked in the background by token, behind a circuit breaker, with what it
 * said last kept in a table. A dead, slow or wrong CRM costs nobody at a kiosk a moment. What is asked and answered:
 * {@code server/docs/crm-openapi.yaml}.
 */
@NullMarked
package bank.lobby.server.customer.crm;

import org.jspecify.annotations.NullMarked;
