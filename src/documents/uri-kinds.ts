/** Whether a name is a URI, and no path of this machine. */
export function isUri(name: string): boolean {
  return name.includes('://');
}

/** Whether a URI leads to S3 or to a web server, and not to this machine. */
export function isRemote(uri: string): boolean {
  return /^(s3|https?):\/\//i.test(uri);
}

/** Whether a URI leads to a web server: `?` begins a query there, and what is asked for may be a page. */
export function isOnWeb(uri: string): boolean {
  return /^https?:\/\//i.test(uri);
}
