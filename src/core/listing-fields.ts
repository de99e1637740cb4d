/** Text fields of a listing that are matched, in the order a person reads them. Names follow schema.org JobPosting. */
export const listingFields = ["title", "baseSalary", "hiringOrganization", "jobLocation", "description"] as const;
export type ListingField = (typeof listingFields)[number];
