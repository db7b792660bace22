import type { ImageObject } from 'schema-dts'
import { imagePath } from '../../pictures/images/address.ts'
import { sentSize } from '../../pictures/images/size.ts'
import type { AddressOf } from '../address.ts'
import { imageType, type Illustrated } from '../image.ts'

/** An image with whom to name for it and what allows to use it. */
export function imageObject(event: Illustrated, address: AddressOf): ImageObject {
  const { alt, caption, credit, licence } = event.image
  const { width, height } = sentSize(event.image)
  const url = address(imagePath(event))
  return {
    '@type': 'ImageObject',
    '@id': url,
    url,
    contentUrl: url,
    encodingFormat: imageType,
    width: `${width}`,
    height: `${height}`,
    description: alt,
    caption: caption.text,
    creditText: credit,
    ...(licence.url ? { license: licence.url } : { copyrightNotice: licence.name }),
  }
}
