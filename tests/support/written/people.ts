/** The authors of the written history, besides the one who is the default. */
export const timur: string = "Тимур Оспанов <timur@example.org>";
export const dana: string = "Dana Kim <dana@example.org>";
