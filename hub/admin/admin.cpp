// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's routes.
#include "hub/admin/admin.hpp"

#include "base/local_time.hpp"
#include "base/log.hpp"
#include "hub/admin/admin_request.hpp"
#include "hub/admin/backup.hpp"
#include "hub/admin/erasure_log.hpp"
#include "hub/storage/submission_state.hpp"
#include "protocol/receipt_code.hpp"

#include <algorithm>
#include <iterator>

namespace anjungan::hub {

namespace {

constexpr std::string_view prefix = "/v1/admin/";

HttpAnswer sentence(int status, std::string text) {
    return {status, "text/plain; charset=utf-8", std::move(text)};
}

int status_of(ErrorCode code) {
    switch (code) {
    case ErrorCode::invalid_input: return 400;
    case ErrorCode::not_found: return 404;
    case ErrorCode::conflict: return 409;
    case ErrorCode::unavailable:
    case ErrorCode::timed_out:
    case ErrorCode::io:
    case ErrorCode::corrupt:
    case ErrorCode::unauthorised:
    case ErrorCode::full:
    case ErrorCode::unsupported: break;
    }
    return 503;
}

Result<protocol::ReceiptCode> code_in(ByteView body) {
    const auto typed = text_in(body, "code");
    return typed ? protocol::ReceiptCode::parse(*typed) : fail(typed.error());
}

tl::unexpected<Error> unknown_command() {
    return fail(ErrorCode::not_found, "the hub knows no such command");
}

Result<ErasureTarget> target_in(ByteView body) {
    if (const auto name = text_in(body, "id"); name) {
        const auto id = record_id_named(*name);
        return id ? Result<ErasureTarget>(ErasureTarget{{}, *id}) : fail(id.error());
    }
    const auto code = code_in(body);
    return code ? Result<ErasureTarget>(ErasureTarget{code->symbols(), {}}) : fail(code.error());
}

} // namespace

HttpAnswer Admin::answer(const HttpRequest& request) {
    auto text = request.method == "GET" ? get(request.path) : post(request);
    return text ? sentence(200, std::move(*text))
                : sentence(status_of(text.error().code), text.error().detail + "\n");
}

Result<std::string> Admin::get(std::string_view path) const {
    if (path == "/v1/admin/kiosks") {
        return kiosks();
    }
    return path == "/v1/admin/clock" ? parts_.clock_guard.report() : unknown_command();
}

Result<std::string> Admin::post(const HttpRequest& request) {
    if (request.method != "POST" || !request.path.starts_with(prefix)) {
        return unknown_command();
    }
    const auto command = std::string_view(request.path).substr(prefix.size());
    if (command == "set-state") {
        return set_state(request.body);
    }
    if (command == "erase") {
        return erase(request.body);
    }
    if (command == "backup") {
        return backup(request.body);
    }
    if (command == "accept-clock") {
        return accept_clock(request.body);
    }
    return post_of_kiosk(command, request.body);
}

Result<std::string> Admin::post_of_kiosk(std::string_view command, ByteView body) {
    constexpr std::string_view known[] = {"revoke", "reinstate", "renew", "invite"};
    if (std::ranges::find(known, command) == std::end(known)) {
        return unknown_command();
    }
    const auto kiosk = text_in(body, "kiosk");
    TRY(kiosk);
    if (command == "revoke") {
        return revoke(*kiosk);
    }
    if (command == "reinstate") {
        return reinstate(*kiosk);
    }
    if (command == "renew") {
        return renew(*kiosk);
    }
    return invite(*kiosk, body);
}

Result<std::string> Admin::kiosks() const {
    const auto all = parts_.kiosks.all();
    TRY(all);
    const auto now = parts_.clock.wall_time();
    std::size_t may_send = 0;
    std::string text;
    for (const auto& kiosk : *all) {
        const bool over = kiosk.certificate.is_over(now);
        may_send += kiosk.revoked || over ? 0U : 1U;
        text += fmt::format(
            "{:<16}  {:<8}  enrolled {}  certificate until {}{}  {}\n",
            kiosk.certificate.kiosk,
            kiosk.revoked ? "revoked"
            : over        ? "over"
                          : "active",
            iso_utc(kiosk.enrolled),
            iso_utc(kiosk.certificate.expires),
            kiosk.revoked ? "  revoked " + iso_utc(*kiosk.revoked) : std::string(),
            kiosk.certificate.office
        );
    }
    return text + fmt::format("{} kiosk(s) may send\n", may_send);
}

Result<std::string> Admin::revoke(const std::string& kiosk) {
    TRY(parts_.kiosks.revoke(kiosk, parts_.clock.wall_time()));
    log::info("kiosk {} was revoked", kiosk);
    return fmt::format(
        "{} may not send any more. What it has not handed in stays sealed on it; `hub reinstate` "
        "takes this back.\n",
        kiosk
    );
}

Result<std::string> Admin::reinstate(const std::string& kiosk) {
    TRY(parts_.kiosks.reinstate(kiosk));
    log::info("kiosk {} was reinstated", kiosk);
    return fmt::format("{} may send again.\n", kiosk);
}

Result<std::string> Admin::renew(const std::string& kiosk) {
    TRY(parts_.clock_guard.check());
    const auto renewed = parts_.renewal.renew(kiosk);
    TRY(renewed);
    return fmt::format(
        "The certificate of {} holds until {}; the kiosk fetches it by itself.\n",
        kiosk,
        iso_utc(renewed->expires)
    );
}

Result<std::string> Admin::invite(const std::string& kiosk, ByteView body) {
    const auto office = text_in(body, "office");
    TRY(office);
    const auto code = parts_.enrolment.invite(kiosk, *office);
    TRY(code);
    log::info("kiosk {} was invited", kiosk);
    return fmt::format(
        "{}\nGood for {} hours and one kiosk. On {}: anjungan-tool keys enroll --hub URL --kiosk "
        "{} "
        "--directory DIR, and type this code. Tell it to nobody else.\n",
        code->reveal(),
        invitation_age.count(),
        kiosk,
        kiosk
    );
}

Result<std::string> Admin::set_state(ByteView body) {
    const auto code = code_in(body);
    TRY(code);
    const auto word = text_in(body, "state");
    const auto state = word ? protocol::submission_state_named(*word) : std::nullopt;
    if (!state || *state == SubmissionState::received) {
        return fail(
            ErrorCode::invalid_input, "a submission that is here is sent, in-progress or done"
        );
    }
    TRY(parts_.changes.set(code->symbols(), *state, parts_.clock.wall_time()));
    return fmt::format("{} is {}.\n", code->display(), protocol::to_string(*state));
}

Result<std::string> Admin::erase(ByteView body) {
    const auto target = target_in(body);
    TRY(target);
    const auto erased = parts_.erasures.erase(*target);
    TRY(erased);
    log::info("a submission was erased");
    auto said = fmt::format(
        "{} is erased here; its number stays taken, so that it never comes back, and its kiosk is "
        "told to let go of its copy. Backups, and room in the database file that nothing has "
        "filled since, may still hold it sealed; a backup that is put back is emptied of it.\n",
        to_string(erased->id)
    );
    for (const auto& folder : erased->behind) {
        said += fmt::format(
            "The erasure log in {} could not be written: make the disk reachable and start the hub "
            "anew, or make a backup there.\n",
            folder.string()
        );
    }
    return said;
}

Result<std::string> Admin::accept_clock(ByteView body) const {
    const auto reason = text_in(body, "reason");
    TRY(reason);
    TRY(parts_.clock_guard.accept(*reason));
    return fmt::format(
        "{} is taken for right, and what is signed is dated by it from now on.\n",
        iso_utc(parts_.clock.wall_time())
    );
}

Result<std::string> Admin::backup(ByteView body) {
    const auto file = text_in(body, "file");
    TRY(file);
    const std::filesystem::path copy(*file);
    if (!copy.is_absolute()) {
        return fail(ErrorCode::invalid_input, "the copy needs its whole path, from / on");
    }
    const bool vouched = text_in(body, "same-disk").has_value();
    const auto place = vouched ? BackupPlace::any : BackupPlace::another_disk;
    TRY(require_backup_place(parts_.database, copy, place));
    TRY(parts_.erasures.add_backup_folder(copy.parent_path()));
    const auto done = back_up(parts_.database, copy, place, parts_.clock.wall_time());
    TRY(done);
    log::info("a backup with {} records was made and read back", done->records);
    return fmt::format(
        "{} records are in {}, read back one by one; {} more than before are safe, and their "
        "kiosks will be told. {} beside it holds what was erased: it belongs to every copy.\n",
        done->records,
        copy.string(),
        done->newly_safe,
        erasure_log_name
    );
}

} // namespace anjungan::hub
