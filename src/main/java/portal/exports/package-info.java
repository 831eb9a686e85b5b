/** What it takes to download a list as CSV: its columns, and rows read page by page through the list's own operation. */
package portal.exports;
