// SPDX-License-Identifier: GPL-3.0-or-later
/// The files that carry records to the hub and acknowledgements back, on a stick.
///
/// `anjungan-KIOSK-FIRST-LAST.batch` is the body of one POST /v1/batches; the `.acks` of the same
/// name is the hub's answer to it. `anjungan-KIOSK-FIRST-LAST.ask` holds acknowledgements that the
/// kiosk has of records it still keeps, as the body of one POST /v1/acks; the `.later.acks` of the
/// same name says what the hub says of them by now: safe, or erased. All are sealed or signed
/// record by record: the stick needs no secrecy and no trust. A hostile one gets none either: its
/// folder is opened once and without following links (base/folder.hpp), only regular files of a
/// bounded size are read.
#pragma once

#include "base/folder.hpp"

namespace anjungan::tool {

constexpr std::string_view batch_extension = ".batch";
constexpr std::string_view acks_extension = ".acks";
constexpr std::string_view ask_extension = ".ask";
constexpr std::string_view later_acks_extension = ".later.acks";

/// More names in a folder are refused. 100 records a file: no office carries as many.
constexpr std::size_t max_travel_files = 10'000;

/// The folder that came on a stick. Errors as Folder::open. A stick that is mounted without nosuid,
/// nodev or noexec is used all the same, because its records must come through, but complained of.
[[nodiscard]] Result<Folder> open_travel_folder(const std::filesystem::path& path);
/// As open_travel_folder(); made if it is missing, and proven to take files.
[[nodiscard]] Result<Folder> make_travel_folder(const std::filesystem::path& path);

/// Which of "nosuid, nodev, noexec" a mount with these statvfs(3) flags lacks; empty: none.
[[nodiscard]] std::string missing_mount_options(unsigned long flags);

/// Sorted; a name that is not plain ASCII is none of ours and left out. `invalid_input` beyond
/// max_travel_files, `io`.
[[nodiscard]] Result<std::vector<std::string>>
names_with(const Folder& folder, std::string_view extension);

/// The acks in a file, each still to be verified; the error names the file.
[[nodiscard]] Result<std::vector<Bytes>> read_acks(const Folder& folder, const std::string& name);

} // namespace anjungan::tool
