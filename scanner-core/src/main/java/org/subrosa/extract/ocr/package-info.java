/**
 * Text recognition of pictures by Tesseract, a program of the machine, on request.
 *
 * <p>{@link org.subrosa.extract.ocr.PictureReader} takes the pictures out of a file (a picture
 * itself, or what the pages of a PDF file show beside their text), {@code Recogniser} has Tesseract
 * read them, one process for each try. The program is named by the parent process with its full
 * path, gets no environment, no network where the fence is up, and limits on time, CPU time and
 * memory; the picture goes to its standard input and never to a file.
 *
 * <p>Documents are hostile here as everywhere: sizes are looked at before anything is decoded.
 */
@NullMarked
package org.subrosa.extract.ocr;

import org.jspecify.annotations.NullMarked;
