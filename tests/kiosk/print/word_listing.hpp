// SPDX-License-Identifier: GPL-3.0-or-later
/// What a document's painted parts say, as text that a person can review: on the wire they are only
/// dots.
#pragma once

#include "drivers/printer/document.hpp"

#include <string>

namespace anjungan::test {

/// A line for each painted paragraph: how tall its capitals are in tenths of a millimetre, from the
/// wanted to the least, where it stands, its box, and its words. A code's words follow the code.
[[nodiscard]] std::string list_words(const drivers::Document& document);

} // namespace anjungan::test
