/** Web Mercator, the whole world in 0..1, north at 0. */
export const mercatorX = (longitude: number) => (180 + longitude) / 360

export const mercatorY = (latitude: number) => (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))) / 360
