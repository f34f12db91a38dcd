// SPDX-License-Identifier: GPL-3.0-or-later
// A new kiosk gets its keys from a running hub, or nothing at all.
#include "base/files.hpp"
#include "hub/http/http_server.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "protocol/enrolment_code.hpp"
#include "protocol/kiosk_keys.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"
#include "tests/tool/running_hub.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Village : RunningHub {
    std::filesystem::path keys = office.file("kiosk-keys");

    [[nodiscard]] std::string invite() const {
        const auto said = tool({"hub", "invite", "KIOS-2", "--office", "Desa"});
        REQUIRE(said.status == 0);
        return said.output.substr(0, said.output.find('\n'));
    }
    [[nodiscard]] ToolRun enroll(const std::string& code, const std::string& hub_url) const {
        return enroll_into(keys, code, hub_url);
    }
    [[nodiscard]] ToolRun enroll_into(
        const std::filesystem::path& directory,
        const std::string& code,
        const std::string& hub_url,
        Access access = Access::owner_only
    ) const {
        const auto file = office.file("code");
        REQUIRE(write_file_durably(file, as_bytes(code + '\n'), access));
        return run_tool(
            {"keys",
             "enroll",
             "--hub",
             hub_url,
             "--kiosk",
             "KIOS-2",
             "--directory",
             directory.string(),
             "--code-file",
             file.string()}
        );
    }
};

/// Stands between kiosk and hub, and changes what the hub says.
std::unique_ptr<hub::HttpServer>
stranger_before(const std::string& url, const std::function<void(hub::HttpAnswer&)>& change) {
    return hub::HttpServer::start(
               {},
               {},
               [url, change](const hub::HttpRequest& request) {
                   sync::CurlOptions options;
                   options.hub_url = url;
                   const auto reply = sync::CurlTransport::open(options)
                                          .value()
                                          ->post(request.path, request.body)
                                          .value();
                   hub::HttpAnswer answer;
                   answer.status = reply.status;
                   answer.content_type = reply.content_type;
                   answer.body = std::string(as_text(reply.body));
                   change(answer);
                   return answer;
               }
    ).value();
}

} // namespace

TEST_CASE("tool keys enroll: writes what the kiosk reads, and the hub knows it at once", "[tool]") {
    Village village;
    const auto code = village.invite();
    const auto run = village.enroll(code, village.url());
    INFO(run.output);
    CHECK(run.status == 0);
    const auto keys = protocol::load_kiosk_keys(village.keys, "KIOS-2");
    REQUIRE(keys.has_value());
    CHECK(
        keys->recipients.recovery ==
        crypto::read_box_public(village.office.keys() / "recovery.box.public").value()
    );
    CHECK(village.hub->kiosks() == 2);
    CHECK_FALSE(std::filesystem::exists(village.keys.string() + ".enrolling"));
    const auto again = village.enroll(code, village.url());
    CHECK(again.status == 2);
    CHECK_THAT(again.output, ContainsSubstring("never overwritten"));
}

TEST_CASE(
    "tool keys enroll: an altered or lost answer leaves nothing, and can be asked again", "[tool]"
) {
    Village village;
    const auto code = village.invite();
    const auto altered = stranger_before(village.url(), [](hub::HttpAnswer& answer) {
        answer.body[40] = static_cast<char>(answer.body[40] ^ 1);
    });
    const auto refused = village.enroll(code, hub::to_string(altered->address()));
    CHECK(refused.status == 1);
    CHECK_THAT(refused.output, ContainsSubstring("does not know the code"));
    CHECK_FALSE(std::filesystem::exists(village.keys));
    const auto lost = stranger_before(village.url(), [](hub::HttpAnswer& answer) {
        answer.status = 502;
        answer.body.clear();
    });
    CHECK(village.enroll(code, hub::to_string(lost->address())).status == 1);
    CHECK_FALSE(std::filesystem::exists(village.keys));
    CHECK(village.enroll(code, village.url()).status == 0);
    CHECK(protocol::load_kiosk_keys(village.keys, "KIOS-2").has_value());
    CHECK(village.hub->kiosks() == 2);
}

TEST_CASE("tool keys enroll: a wrong, used or old code is each a sentence and no file", "[tool]") {
    test::expect_log_warnings(1);
    Village village;
    const auto code = village.invite();
    const auto mistyped = village.enroll("7K3F-9QXW-2M4T-C0AC", village.url());
    CHECK(mistyped.status == 2);
    CHECK_THAT(mistyped.output, ContainsSubstring("wrong character"));
    const auto other = std::string(protocol::EnrolmentCode::make().display().reveal());
    const auto wrong = village.enroll(other, village.url());
    CHECK(wrong.status == 1);
    CHECK_THAT(wrong.output, ContainsSubstring("no invitation"));
    village.clock.advance(std::chrono::hours(25));
    CHECK_THAT(village.enroll(code, village.url()).output, ContainsSubstring("time is over"));
    CHECK_FALSE(std::filesystem::exists(village.keys));
    const auto fresh = village.invite();
    const auto elsewhere =
        village.enroll_into(village.office.file("other-keys"), fresh, village.url());
    REQUIRE(elsewhere.status == 0);
    CHECK_THAT(village.enroll(fresh, village.url()).output, ContainsSubstring("used already"));
    CHECK_FALSE(std::filesystem::exists(village.keys));
}

TEST_CASE("tool keys enroll: the code comes by standard input or a closed file only", "[tool]") {
    Village village;
    const auto code = village.invite();
    const auto open =
        village.enroll_into(village.keys, code, village.url(), Access::everyone_reads);
    CHECK(open.status == 1);
    CHECK_THAT(open.output, ContainsSubstring("chmod 600"));
    const std::vector<std::string> words = {
        "keys",
        "enroll",
        "--hub",
        village.url(),
        "--kiosk",
        "KIOS-2",
        "--directory",
        village.keys.string()};
    auto in_the_open = words;
    in_the_open.insert(in_the_open.end(), {"--code", code});
    CHECK(run_tool(in_the_open).status == 2);
    CHECK_FALSE(std::filesystem::exists(village.keys));
    std::vector<std::string> piped = {
        "sh", "-c", R"(exec "$@" <"$0")", village.office.file("code").string(), ANJUNGAN_TOOL};
    piped.insert(piped.end(), words.begin(), words.end());
    CHECK(run_program(piped).code == 0);
    CHECK(protocol::load_kiosk_keys(village.keys, "KIOS-2").has_value());
}
