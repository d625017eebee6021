/** What a page says, without its source, and with what it holds of the rasters. */
export function pageOf(bytes: Uint8Array): unknown {
  const html = Buffer.from(bytes).toString();
  const [data, ...rasters] = [...html.matchAll(/<script id="\w+(?:-\d)?" type="[^"]+">([^<]*)/g)].map(
    ([, text]) => text!,
  );
  return { ...JSON.parse(data!), title: '', sources: [], rasters };
}
