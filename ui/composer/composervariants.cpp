// SPDX-License-Identifier: GPL-3.0-or-later
// What a post says on each account: the tabs of the composer.
#include "ui/composer/composercontroller.h"

#include <algorithm>

namespace ruche::ui {

namespace {

/// Delivery of an account that nobody has chosen one for.
domain::Delivery usualDelivery(const domain::Account *account)
{
    return account && !account->capabilities.testFlag(domain::Capability::Publish)
        ? domain::Delivery::Assisted
        : domain::Delivery::Direct;
}

} // namespace

const domain::Account *ComposerController::account(domain::AccountId id) const
{
    const auto found = std::find_if(
        m_accounts.begin(), m_accounts.end(), [id](const domain::Account &one) { return one.id == id; });
    return found == m_accounts.end() ? nullptr : &*found;
}

QList<domain::Account> ComposerController::chosenAccounts() const
{
    QList<domain::Account> list;
    for (const domain::Account &one : accounts()) {
        if (isChosen(one.id))
            list << one;
    }
    return list;
}

void ComposerController::chooseOnly()
{
    const QList<domain::Account> possible = accounts();
    if (possible.size() == 1)
        setChosen(possible.constFirst().id, true);
}

void ComposerController::setTab(domain::AccountId account)
{
    if (account == m_tab || (account.isValid() && !isChosen(account)))
        return;
    m_tab = account;
    emit textsReplaced();
    emit changed();
}

QString ComposerController::titleOf(domain::AccountId account) const
{
    const auto own = m_draft.variants.constFind(account);
    return own != m_draft.variants.constEnd() ? own->title.value_or(m_draft.title) : m_draft.title;
}

QString ComposerController::textOf(domain::AccountId account) const
{
    const auto own = m_draft.variants.constFind(account);
    return own != m_draft.variants.constEnd() ? own->text.value_or(m_draft.text) : m_draft.text;
}

bool ComposerController::isCustomised(domain::AccountId account) const
{
    const auto own = m_draft.variants.constFind(account);
    return own != m_draft.variants.constEnd() && (own->title || own->text);
}

void ComposerController::setTitle(const QString &title)
{
    if (title == this->title())
        return;
    if (!m_tab.isValid()) {
        m_draft.title = title;
    } else {
        // The common words again are no words of one's own.
        own(m_tab).title = title == m_draft.title ? std::nullopt : std::optional(title);
    }
    touch();
}

void ComposerController::setText(const QString &text)
{
    if (text == this->text())
        return;
    if (m_tab.isValid())
        setOwnText(m_tab, text);
    else
        m_draft.text = text;
    touch();
}

services::VariantDraft &ComposerController::own(domain::AccountId account)
{
    const domain::Delivery usual = delivery(account);
    auto found = m_draft.variants.find(account);
    if (found == m_draft.variants.end()) {
        found = m_draft.variants.insert(account, services::VariantDraft());
        found->delivery = usual;
    }
    return *found;
}

void ComposerController::setOwnText(domain::AccountId account, const QString &text)
{
    own(account).text = text == m_draft.text ? std::nullopt : std::optional(text);
}

void ComposerController::backToCommon(domain::AccountId account)
{
    if (!isCustomised(account))
        return;
    m_draft.variants[account].title.reset();
    m_draft.variants[account].text.reset();
    if (account == m_tab)
        emit textsReplaced();
    touch();
}

domain::PostOptions ComposerController::options(domain::AccountId account) const
{
    return m_draft.variants.value(account).options;
}

void ComposerController::setOptions(domain::AccountId account, const domain::PostOptions &options)
{
    if (options == this->options(account))
        return;
    own(account).options = options;
    touch();
}

domain::Delivery ComposerController::delivery(domain::AccountId id) const
{
    const auto own = m_draft.variants.constFind(id);
    return own != m_draft.variants.constEnd() ? own->delivery : usualDelivery(account(id));
}

void ComposerController::setDelivery(domain::AccountId account, domain::Delivery delivery)
{
    if (delivery == this->delivery(account))
        return;
    own(account).delivery = delivery;
    touch();
}

} // namespace ruche::ui
