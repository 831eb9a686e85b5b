/** What every capability may lean on: ids, errors, text checks, paging and time. It knows no capability. */
package portal.kernel;
