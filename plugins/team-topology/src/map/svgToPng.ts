/** How many pixels a scene unit becomes, where the image is not too big. */
const SCALE = 2;
/** What every browser can hold in a canvas. */
const LONGEST_SIDE = 8192;

/**
 * Draws an SVG image into a PNG of twice its size, or less where a canvas
 * cannot hold that. A data URL is used because content security policies
 * usually allow it for images, unlike blob URLs.
 */
export async function svgToPng(svg: string): Promise<Blob> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error('The picture could not be read'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });

  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('This browser cannot draw pictures');
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(
      blob =>
        blob ? resolve(blob) : reject(new Error('The picture is too big')),
      'image/png',
    );
  });
}
