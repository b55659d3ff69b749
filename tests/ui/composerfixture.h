// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/accountservice.h"
#include "core/services/postservice.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/connection.h"
#include "tests/ui/samplefixture.h"
#include "ui/composer/composerpage.h"
#include "ui/shell/pageregistry.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

#include <memory>

namespace ruche::test {

/// The composer on the sample's first brand, which also has accounts on Bluesky and Mastodon here.
class ComposerFixture
{
public:
    [[nodiscard]] bool open()
    {
        using domain::Capability;
        if (!sample.open())
            return false;
        brand = sample.brands.constFirst();
        const domain::Capabilities feed = domain::Capabilities(Capability::Publish) | Capability::Media
            | Capability::AltText | Capability::Thread | Capability::Language;
        bluesky = addAccount(QStringLiteral("bluesky"), QStringLiteral("@cap.example"), feed);
        mastodon = addAccount(QStringLiteral("mastodon"),
                              QStringLiteral("@cap@mer.example"),
                              feed | Capability::ContentWarning | Capability::Visibility
                                  | Capability::ScheduleNatively);
        const auto accounts = answered(sample.workspace.accounts().list({brand.id}));
        for (const domain::Account &account : accounts.value_or(QList<domain::Account>())) {
            if (account.network == QStringLiteral("wordpress"))
                blog = account.id;
        }
        return bluesky.isValid() && mastodon.isValid() && blog.isValid() && newPage();
    }

    [[nodiscard]] bool newPage(QSize size = {1232, 848})
    {
        page = std::make_unique<ui::ComposerPage>(sample.context);
        sample.show(*page, ui::pages::composer, size);
        return QTest::qWaitFor([this] { return box(bluesky) != nullptr; }, 10000);
    }

    template <typename T> [[nodiscard]] T *child(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    [[nodiscard]] QPlainTextEdit *text() const { return child<QPlainTextEdit>(QStringLiteral("text")); }
    [[nodiscard]] QLineEdit *title() const { return child<QLineEdit>(QStringLiteral("title")); }
    [[nodiscard]] QTabBar *tabs() const { return child<QTabBar>(QStringLiteral("tabs")); }
    [[nodiscard]] QCheckBox *box(domain::AccountId account) const
    {
        return child<QCheckBox>(QStringLiteral("account-") + account.text());
    }

    static void click(QWidget *widget)
    {
        const auto *const checkBox = qobject_cast<QCheckBox *>(widget);
        QTest::mouseClick(
            widget, Qt::LeftButton, {}, checkBox ? QPoint(8, widget->height() / 2) : widget->rect().center());
    }

    void choose(const QList<domain::AccountId> &accounts)
    {
        for (const domain::AccountId account : {blog, bluesky, mastodon}) {
            if (box(account)->isChecked() != accounts.contains(account))
                click(box(account));
        }
    }

    void clickTab(int index)
    {
        QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(index).center());
    }

    void type(const QString &words)
    {
        text()->setFocus();
        QTest::keyClicks(text(), words);
    }

    /// The post of that title as it is stored.
    [[nodiscard]] std::optional<domain::Post> stored(const QString &heading)
    {
        domain::PostQuery query;
        query.brands = {brand.id};
        const auto posts = answered(sample.workspace.posts().list(query));
        for (const domain::Post &post : posts.value_or(QList<domain::Post>())) {
            if (post.title == heading) {
                const auto whole = answered(sample.workspace.posts().read(post.id));
                return whole ? std::optional(*whole) : std::nullopt;
            }
        }
        return {};
    }

    /// What of that post goes to an account.
    [[nodiscard]] std::optional<domain::Variant> variant(const QString &heading, domain::AccountId account)
    {
        const auto post = stored(heading);
        for (const domain::Variant &one : post ? post->variants : QList<domain::Variant>()) {
            if (one.account == account)
                return one;
        }
        return {};
    }

    SampleFixture sample;
    std::unique_ptr<ui::ComposerPage> page;
    domain::Brand brand;
    domain::AccountId blog;
    domain::AccountId bluesky;
    domain::AccountId mastodon;

private:
    [[nodiscard]] domain::AccountId
    addAccount(const QString &network, const QString &handle, domain::Capabilities capabilities)
    {
        domain::Account account;
        account.brand = brand.id;
        account.network = network;
        account.url = QUrl(QStringLiteral("https://%1.example/").arg(network));
        account.user = handle;
        account.handle = handle;
        account.displayName = QStringLiteral("Cap Pertuis");
        account.capabilities = capabilities;
        const QDateTime now = sample.clock.now();
        const auto added = answered(sample.workspace.storage().write(
            [account, now](storage::Connection &connection) -> Result<domain::AccountId> {
                RUCHE_TRY_ASSIGN(const domain::AccountId id,
                                 storage::accounts::addHidden(connection, account, now));
                RUCHE_TRY(storage::accounts::setRemoved(connection, id, std::nullopt));
                return id;
            }));
        return added.value_or(domain::AccountId());
    }
};

} // namespace ruche::test
