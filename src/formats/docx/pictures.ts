import { fromBase64 } from "#platform";
import { pictureSize } from "../../bank/picture-size.js";
import type { ImageContent, Media } from "../../model/bank.js";
import type { Sizes } from "./sizes.js";
import { escapeXml } from "./xml.js";

/** A file of a picture, as the package holds it. */
export interface PictureFile {
  readonly name: string;
  readonly relation: string;
  readonly content: ImageContent;
}

/** English Metric Units: 914,400 an inch, 635 a twentieth of a point, 9,525 a pixel on a screen. */
const EMU = { twentieth: 635, pixel: 9525 } as const;

/** What Word shows on every desk: WebP is shown by its latest versions alone. */
export const isShown = (content: ImageContent | null): content is ImageContent =>
  content !== null && content.mediaType !== "image/webp";

/** The pictures of one document, each file once, in the order in which they are shown first. */
export class Pictures {
  readonly #files = new Map<string, PictureFile>();
  #shown = 0;

  get files(): Iterable<PictureFile> {
    return this.#files.values();
  }

  /** A run that shows it in the line, within the column and two fifths of the page. */
  show(content: ImageContent, alt: Media["alt"], { textWidth, pageHeight, step }: Sizes): string {
    const { relation, name } = this.#fileOf(content);
    const { width, height } = pictureSize(fromBase64(content.base64), content.mediaType) ?? { width: 1, height: 1 };
    const room = [(textWidth - step) * EMU.twentieth, pageHeight * 0.4 * EMU.twentieth] as const;
    const scale = Math.min(1, room[0] / (width * EMU.pixel), room[1] / (height * EMU.pixel));
    const [cx, cy] = [width, height].map((pixels) => Math.max(1, Math.round(pixels * EMU.pixel * scale)));
    this.#shown += 1;
    const id = this.#shown;
    const described = `id="${id}" name="Picture ${id}" descr="${escapeXml(alt)}"`;
    return [
      '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
      `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${described}/>`,
      '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
      `<pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>`,
      `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
      "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
    ].join("");
  }

  #fileOf(content: ImageContent): PictureFile {
    const known = this.#files.get(content.sha256);
    if (known !== undefined) return known;
    const number = this.#files.size + 1;
    const extension = content.mediaType.slice("image/".length);
    const file = { name: `picture-${number}.${extension}`, relation: `rIdPicture${number}`, content };
    this.#files.set(content.sha256, file);
    return file;
  }
}
