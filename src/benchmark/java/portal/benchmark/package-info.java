/** How quick the pages are that people open most, measured from outside on the production artefact. */
package portal.benchmark;
