import { officerOf, type StageInTime } from '@lienthong/case-worker/testing';
import type { CaseCode } from '@lienthong/kernel';

/** A run of a flow; of the last one unless told. */
export interface Run {
  readonly code: CaseCode;
  readonly runId?: string;
}

/** Plays a case on the stage and names the runs whose histories are worth keeping, by the name of their file. */
export type Story = (weeks: StageInTime) => Promise<Readonly<Record<string, Run>>>;

const COMMUNE = 'phuong-thanh-sen';
const made = (id: string) => ({ id: id as never, hash: 'made-up' });
const karaoke = ({ stage }: StageInTime) => stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': COMMUNE });

const chain: Story = async (weeks) => {
  const code = await karaoke(weeks);
  for (const step of ['ho-kinh-doanh', 'an-ninh', 'giay-phep']) await weeks.stage.complete(code, step);
  return { 'p3b-chain': { code } };
};

const components: Story = async ({ stage }) => {
  const code = await stage.open('lt-khai-sinh', { 'xa-khai-sinh': COMMUNE, 'xa-thuong-tru': COMMUNE });
  await stage.complete(code, 'khai-sinh');
  const [residence, card] = [await stage.child(code, 'thuong-tru'), await stage.child(code, 'the-bhyt')];
  await stage.complete(card, 'the-bhyt');
  await stage.complete(residence, 'thuong-tru');
  return { 'p1-components': { code }, 'p1-residence': { code: residence } };
};

const appointments: Story = async ({ stage }) => {
  const code = await stage.open('bien-dong-dat-dai', { 'xa-co-dat': COMMUNE, 'giao-dich': 'chuyen-nhuong' });
  for (const step of ['tiep-nhan', 'tham-tra', 'thue', 'nop-tien', 'dang-ky']) await stage.complete(code, step);
  return { 'p4-appointments': { code } };
};

const supplement: Story = async (weeks) => {
  const { stage } = weeks;
  const code = await karaoke(weeks);
  const { id: leg } = await stage.openLeg(code, 'ho-kinh-doanh');
  const officer = officerOf(`ubnd-${COMMUNE}`);
  await stage.act(code, { type: 'accept-handoff', leg }, officer);
  await stage.act(code, { type: 'request-supplement', leg, items: made('giay-to') }, officer);
  await weeks.passDays(code, 3);
  await stage.act(code, { type: 'supply-supplement', leg, papers: [] });
  for (const step of ['ho-kinh-doanh', 'an-ninh', 'giay-phep']) await stage.complete(code, step);
  return { supplement: { code } };
};

/** Nobody answers for a day, then papers are asked for, and none come. */
const intake: Story = async (weeks) => {
  const { stage } = weeks;
  const code = await stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': COMMUNE }, false);
  await weeks.passDays(code, 2);
  await stage.act(code, { type: 'request-intake-supplement', items: made('giay-to') });
  await weeks.passDays(code, 30);
  return { 'intake-unsupplied': { code } };
};

const late: Story = async (weeks) => {
  const code = await karaoke(weeks);
  await weeks.stage.openLeg(code, 'ho-kinh-doanh');
  await weeks.passDays(code, 10);
  for (const step of ['ho-kinh-doanh', 'an-ninh', 'giay-phep']) await weeks.stage.complete(code, step);
  return { 'late-with-notices': { code } };
};

const rework: Story = async (weeks) => {
  const { stage } = weeks;
  const code = await karaoke(weeks);
  await stage.complete(code, 'ho-kinh-doanh');
  const refused = await stage.openLeg(code, 'an-ninh');
  await stage.act(code, { type: 'refuse-handoff', leg: refused.id, reasonCode: 'wrong-papers' });
  await stage.complete(code, 'ho-kinh-doanh');
  const { id: leg } = await stage.openLeg(code, 'an-ninh');
  await stage.act(code, { type: 'accept-handoff', leg }, officerOf('cong-an-tinh'));
  await stage.act(code, { type: 'return-handoff', leg, toStep: 'ho-kinh-doanh' as never, reasonCode: 'wrong-data' });
  for (const step of ['ho-kinh-doanh', 'an-ninh', 'giay-phep']) await stage.complete(code, step);
  return { 'refused-and-returned': { code } };
};

const longLife: Story = async (weeks) => {
  const { stage } = weeks;
  const tell = stage.relay;
  stage.relay = () => Promise.resolve();
  const code = await karaoke(weeks);
  stage.relay = tell;
  const runId = await stage.startFlow(code, 12);
  for (const step of ['ho-kinh-doanh', 'an-ninh', 'giay-phep']) await stage.complete(code, step);
  return { 'continued-as-new': { code, runId } };
};

export const stories: Readonly<Record<string, Story>> = {
  chain,
  components,
  appointments,
  supplement,
  intake,
  late,
  rework,
  longLife,
};
