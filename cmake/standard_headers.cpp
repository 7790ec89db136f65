// Has no code: the target it belongs to holds the precompiled standard headers.
