// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/hashtagrow.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

HashtagRow::HashtagRow(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
{
    auto *const chips = new QWidget(this);
    m_chips = new FlowLayout(chips, 6);
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 8);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(chips);
    hide();
}

void HashtagRow::setSets(const QList<domain::HashtagSet> &sets)
{
    if (sets == m_sets)
        return;
    m_sets = sets;
    rebuild();
}

void HashtagRow::setText(const QString &text)
{
    m_text = text.toCaseFolded();
    const QList<QPushButton *> buttons = findChildren<QPushButton *>();
    for (QPushButton *const button : buttons) {
        const qsizetype row = button->property("row").toInt();
        if (!button->isCheckable() || row >= m_sets.size())
            continue;
        const QStringList &tags = m_sets.at(row).tags;
        button->setChecked(std::all_of(tags.begin(), tags.end(), [this](const QString &tag) {
            return m_text.contains(tag.toCaseFolded());
        }));
    }
}

void HashtagRow::rebuild()
{
    m_chips->clear();
    for (qsizetype row = 0; row < m_sets.size(); ++row) {
        const domain::HashtagSet &set = m_sets.at(row);
        auto *const chip = new QPushButton(u"%1  %2"_s.arg(set.name, format::number(set.tags.size())),
                                           m_chips->parentWidget());
        chip->setObjectName(u"hashtagSet-"_s + set.id.text());
        chip->setProperty("row", int(row));
        chip->setCheckable(true);
        chip->setToolTip(set.tags.join(u' '));
        chip->setAccessibleName(tr("%1, %n hashtag(s)", nullptr, int(set.tags.size())).arg(set.name));
        setButtonKind(chip, "secondary", true);
        m_chips->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, id = set.id] { emit chosen(id); });
    }
    auto *const manage = new QPushButton(tr("Manage"), m_chips->parentWidget());
    manage->setObjectName(u"manageHashtags"_s);
    setButtonKind(manage, "quiet", true);
    m_chips->addWidget(manage);
    connect(manage, &QPushButton::clicked, this, &HashtagRow::manageRequested);
    setVisible(!m_sets.isEmpty());
    setText(m_text);
}

void HashtagRow::retranslate()
{
    m_title->setText(tr("Sets of hashtags"));
    rebuild();
}

} // namespace ruche::ui
