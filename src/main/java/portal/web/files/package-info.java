/** REST routes for files: uploads, exports, and the rows of plans. */
package portal.web.files;
