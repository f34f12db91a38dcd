// SPDX-License-Identifier: GPL-3.0-or-later
/// What came of reading a document of the whole catalogue.
///
/// Private to this room, like json_document.hpp.
#pragma once

#include <string>
#include <vector>

namespace anjungan::services {

/// With any fault the value is empty: a document with a mistake in it says nothing.
template <class Value>
struct Reading {
    Value value;
    std::vector<std::string> faults; ///< one sentence each, "/pointer: what; what to do"
};

} // namespace anjungan::services
