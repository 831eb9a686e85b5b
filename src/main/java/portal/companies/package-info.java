/** Customer companies: each belongs to exactly one selling partner. */
package portal.companies;
