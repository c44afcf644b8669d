/** What a phone dials for a number as people write it; an extension comes after a pause. */
export function dial(phone: string): string {
  const [number = '', extension = ''] = phone
    .normalize('NFKC')
    .split(/(?:ext(?:ension|n)?\.?|int(?:erno)?\.?|anexo|dw|x|转接?|轉|分机|分機|内线)[\s.:#]*(?=\d+\s*$)/i)
  const digits = (text: string) => text.replace(/[^+\d]/g, '')
  return `tel:${digits(number)}${extension ? `,${digits(extension)}` : ''}`
}
