/** Pictures by latent diffusion: a text encoder, a denoising loop and a decoder, each an ONNX graph. */
@NullMarked
package io.maximin.engines.diffusion;

import org.jspecify.annotations.NullMarked;
